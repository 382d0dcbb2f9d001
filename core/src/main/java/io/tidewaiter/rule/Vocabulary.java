package io.tidewaiter.rule;

import java.util.List;

/**
 * The words by which a description tells what goods are.
 *
 * <pre>{@code
 * Vocabulary words = rules.vocabulary();
 * System.out.println(words.goods().size() + " rows of words, " + words.parts().size()
 *     + " families of part numbers");
 * }</pre>
 *
 * @param goods what listed goods are called
 * @param parts their part numbers
 * @param context words that say how others are meant
 * @param neighbours codes whose goods rightly carry the words of listed goods
 * @since 0.1
 */
public record Vocabulary(
    List<GoodsWords> goods,
    List<PartNumbers> parts,
    List<ContextWords> context,
    List<Neighbours> neighbours) {

  /** No words at all. */
  public static final Vocabulary NONE = new Vocabulary(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Vocabulary {
    goods = List.copyOf(goods);
    parts = List.copyOf(parts);
    context = List.copyOf(context);
    neighbours = List.copyOf(neighbours);
  }

  /** Whether there are no words of goods. */
  public boolean isEmpty() {
    return goods.isEmpty() && parts.isEmpty();
  }
}
