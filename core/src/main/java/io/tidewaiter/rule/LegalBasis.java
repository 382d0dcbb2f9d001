package io.tidewaiter.rule;

/**
 * What a row of rule data rests on.
 *
 * <pre>{@code
 * for (Match match : line.matches()) {
 *   LegalBasis basis = match.entry().basis();
 *   System.out.println(basis.provenance() + ": " + basis.source() + " " + basis.note());
 * }
 * }</pre>
 *
 * @param provenance the kind of evidence
 * @param source the official text, by name; never empty
 * @param note what else has to be said of the row; may be empty, but not for {@link Provenance#EDITORIAL}
 * @since 0.1
 */
public record LegalBasis(Provenance provenance, String source, String note) {

  /**
   * Checks that there is a source, and a reason for what is editorial.
   *
   * @throws IllegalArgumentException if either is missing
   */
  public LegalBasis {
    if (source.isBlank()) {
      throw new IllegalArgumentException(
          "the source is empty: every row names the text it rests on");
    }
    if (provenance == Provenance.EDITORIAL && note.isBlank()) {
      throw new IllegalArgumentException(
          "the note is empty: an EDITORIAL row gives its reason there");
    }
  }
}
