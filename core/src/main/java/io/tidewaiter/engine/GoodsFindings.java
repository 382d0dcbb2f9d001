package io.tidewaiter.engine;

import io.tidewaiter.engine.Matcher.Doubt;
import io.tidewaiter.engine.Matcher.Scored;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Term;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what the entries are that the goods of a line meet. */
final class GoodsFindings {

  /** Further matches that are told one by one; a chapter alone meets more than a hundred. */
  private static final int MAX_FURTHER = 10;

  /** The code of the finding on all further ones. */
  static final String MORE = "goods.more";

  private final RuleSet rules;
  private final RiskModel model;
  private final Goods goods;
  private final LineItem line;
  private final Exemptions exemptions;

  GoodsFindings(RuleSet rules, Goods goods, LineItem line, Exemptions exemptions) {
    this.rules = rules;
    this.model = rules.riskModel();
    this.goods = goods;
    this.line = line;
    this.exemptions = exemptions;
  }

  /** Adds a finding for each entry, of many for the first of them and one for the rest. */
  void addFound(List<Finding> findings) {
    List<Scored> matches = goods.matches();
    int told = Math.min(matches.size(), MAX_FURTHER + 1);
    for (int i = 0; i < told; i++) {
      findings.add(finding(matches.get(i)));
    }
    if (told < matches.size()) {
      findings.add(more(matches.subList(told, matches.size())));
    }
  }

  /** One finding for many entries, which weighs what the strongest of them does that counts. */
  private Finding more(List<Scored> all) {
    List<Scored> rest =
        all.stream().filter(scored -> !exemptions.excuse(scored.posting())).toList();
    Finding.Builder finding = Finding.builder(
            MORE,
            Factor.GOODS,
            rest.stream().mapToInt(scored -> scored.points(model)).max().orElse(0))
        .field(goods.pointer(all.get(0)))
        .say("goods.more")
        .evidence("count", all.size());
    rest.stream()
        .filter(Scored::isPossible)
        .forEach(scored -> finding.doubtful(
            rest.stream().mapToInt(Scored::certainPoints).max().orElse(0),
            rest.stream()
                .map(other -> other.posting().list().possible())
                .reduce(Verdict.CLEAR, Verdict::atLeast)));
    return finding.build();
  }

  private Finding finding(Scored scored) {
    return scored
        .posting()
        .finding(scored.kind(), () -> pattern(scored))
        .at(goods.pointer(scored), () -> evidence(scored));
  }

  private Map<String, Object> evidence(Scored scored) {
    ListEntry entry = scored.match().entry();
    Map<String, Object> evidence = new LinkedHashMap<>();
    if (scored.isByArticle()) {
      evidence.put("sku", line.sku().value().orElse(""));
    } else {
      evidence.put("hs", line.hsCode().value().map(HsCode::toString).orElse(""));
    }
    evidence.put("precision", scored.match().precision().name());
    evidence.put("list", rules.title(scored.posting().list()));
    evidence.put("entry", entry.printed());
    evidence.put("item", item(rules, entry));
    scored.match().via().ifPresent(via -> {
      evidence.put("via", via.toString());
      evidence.put("edition", edition());
    });
    entry.tier().ifPresent(tier -> evidence.put("tier", tier));
    return evidence;
  }

  private String edition() {
    CodeReading code = goods.reading();
    return code == null ? "" : code.found().map(HsEdition::title).orElse("");
  }

  /** What the findings of all lines share that meet an entry in the same way. */
  private Finding pattern(Scored scored) {
    ListEntry entry = scored.match().entry();
    Finding.Builder finding = Finding.builder(
            scored.posting().list().findingCode(entry), Factor.GOODS, scored.points(model))
        .say(sentence(scored))
        .source(entry.basis().source());
    if (scored.match().via().isPresent()) {
      finding.say("goods.translated");
    }
    if (scored.posting().retired()) {
      finding.say("goods.retired");
    }
    if (entry.tier().isPresent()) {
      finding.say("goods.tier");
    }
    if (!entry.validity().isStartTraced()) {
      finding.say("goods.untraced");
    }
    if (scored.isPossible()) {
      finding.doubtful(scored.certainPoints(), scored.posting().list().possible());
      finding.answer("answer.goods");
    }
    entry.row().foreignPack().ifPresent(finding::pack);
    return finding.build();
  }

  private static String sentence(Scored scored) {
    Doubt doubt = scored.doubt();
    if (doubt != null) {
      return switch (doubt) {
        case COARSE -> "goods.possible.coarse";
        case NOMENCLATURE -> "goods.possible.nomenclature";
        case EDITION -> "goods.possible.edition";
        case SCOPE -> "goods.possible.scope";
      };
    }
    String by = scored.isByArticle() ? "goods.article." : "goods.";
    return switch (scored.match().precision()) {
      case EXACT -> by + "exact";
      case WITHIN, POSSIBLE -> by + "within";
    };
  }

  /** A ban on a list that the goods may be on, for all that is known: their article number is wanting. */
  static Finding banOnArticles(RuleSet rules, Ban ban, String pointer) {
    Finding.Builder finding = Finding.builder("law." + ban.row().id(), Factor.LAW, 0)
        .field(pointer)
        .say("law.possible-article")
        .evidence("jurisdiction", ban.jurisdiction().code())
        .evidence("list", rules.controlList(ban.list()).map(rules::title).orElseThrow())
        .evidence("country", rules.name(ban.country()))
        .floor(Verdict.INCOMPLETE)
        .source(ban.basis().source());
    ban.row().foreignPack().ifPresent(finding::pack);
    return finding.build();
  }

  /** An entry by its code or article number and what its goods are. */
  static Term item(RuleSet rules, ListEntry entry) {
    String code = entry.printed();
    return entry.description().isEmpty()
        ? Term.of(code)
        : rules.description(entry).map(description -> code + " (" + description + ")");
  }

  /**
   * The finding of a ban.
   *
   * @param ground why it is about the shipment
   * @param meant whether the goods are known to go there
   * @param leaves whether they are known to leave from where it holds
   */
  static Finding ban(
      RuleSet rules,
      Ban ban,
      BanGround ground,
      Scored scored,
      Answer meant,
      Answer leaves,
      String pointer) {
    boolean certain = meant.and(leaves).isYes() && !scored.isPossible();
    Finding.Builder finding = Finding.builder("law." + ban.row().id(), Factor.LAW, 0)
        .field(pointer)
        .say(ground.sentence())
        .evidence("jurisdiction", ban.jurisdiction().code())
        .evidence("list", rules.title(scored.posting().list()))
        .evidence("entry", scored.match().entry().printed())
        .evidence("item", item(rules, scored.match().entry()))
        .evidence("country", rules.name(ban.country()))
        .floor(certain ? Verdict.PROHIBITED : Verdict.INCOMPLETE)
        .source(ban.basis().source())
        .source(scored.match().entry().basis().source());
    if (scored.isPossible()) {
      finding.say("law.possible-goods");
    }
    if (meant.isUnknown()) {
      finding.say("law.possible-role");
    }
    if (leaves.isUnknown()) {
      finding.say("law.possible-dispatch");
    }
    if (!ban.validity().isStartTraced() || !scored.match().entry().validity().isStartTraced()) {
      finding.say("law.untraced");
    }
    ban.row().foreignPack().ifPresent(finding::pack);
    return finding.build();
  }
}
