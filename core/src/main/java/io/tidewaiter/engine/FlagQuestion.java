package io.tidewaiter.engine;

import io.tidewaiter.report.Factor;
import io.tidewaiter.rule.FlagTest;

/** The question behind a red flag. */
@FunctionalInterface
interface FlagQuestion {

  /** Asks it of a shipment. */
  Outcome ask(ShipmentFacts shipment, ActiveFlag flag);

  /** The question that a test of the rules names; that of descriptions is put to each line by {@link LineDescription}. */
  static FlagQuestion of(FlagTest test) {
    return switch (test) {
      case TRANSIT_EMBARGOED -> RouteQuestions::transitEmbargoed;
      case TRANSIT_HUB -> RouteQuestions::transitHub;
      case DETOUR -> RouteQuestions::detour;
      case DISPATCH_ELSEWHERE -> RouteQuestions::dispatchElsewhere;
      case MANY_LEGS -> RouteQuestions::manyLegs;
      case FOUNDED_SINCE -> PartyQuestions::foundedSince;
      case CUSTOMER_SINCE -> PartyQuestions::customerSince;
      case YOUNG_FIRM -> PartyQuestions::youngFirm;
      case MILITARY -> PartyQuestions::military;
      case GOVERNMENT -> PartyQuestions::government;
      case EMBARGOED_PARTY -> PartyQuestions::embargoed;
      case INDIVIDUAL -> PartyQuestions::individual;
      case FORWARDER -> PartyQuestions::forwarder;
      case BANK -> PartyQuestions::bank;
      case TRADER_WITHOUT_END_USER -> PartyQuestions::traderWithoutEndUser;
      case PHONE_ELSEWHERE -> ContactQuestions::phoneElsewhere;
      case MAIL_DROP -> ContactQuestions::mailDrop;
      case FREE_MAIL -> ContactQuestions::freeMail;
      case NO_WEBSITE -> ContactQuestions::noWebsite;
      case STATE_NAME -> ContactQuestions::stateName;
      case END_USE_REFUSED -> PaperQuestions::endUseRefused;
      case END_USE_MISSING -> PaperQuestions::endUseMissing;
      case CLAUSE_REFUSED -> PaperQuestions::clauseRefused;
      case PAYER_FOUNDED_SINCE -> PaymentQuestions::payerFoundedSince;
      case THIRD_COUNTRY_PAYER -> PaymentQuestions::thirdCountry;
      case UNRELATED_PAYER -> PaymentQuestions::unrelated;
      case VAGUE_DESCRIPTION -> (shipment, flag) -> Outcome.CLEAR;
    };
  }

  /** What a shipment has to state before a test can find anything in it. */
  enum Basis {
    ROUTE,
    PARTIES,
    PAPERS,
    DESCRIPTION
  }

  /** What a test looks at. */
  static Basis basis(FlagTest test) {
    return switch (test) {
      case TRANSIT_EMBARGOED, TRANSIT_HUB, DETOUR, MANY_LEGS -> Basis.ROUTE;
      case END_USE_REFUSED, END_USE_MISSING, CLAUSE_REFUSED -> Basis.PAPERS;
      case VAGUE_DESCRIPTION -> Basis.DESCRIPTION;
      default -> Basis.PARTIES;
    };
  }

  /** What the findings of a test are about. */
  static Factor factor(FlagTest test) {
    return switch (test) {
      case TRANSIT_EMBARGOED, TRANSIT_HUB, DETOUR, DISPATCH_ELSEWHERE, MANY_LEGS -> Factor.ROUTE;
      case VAGUE_DESCRIPTION -> Factor.DESCRIPTION;
      default -> Factor.PARTY;
    };
  }
}
