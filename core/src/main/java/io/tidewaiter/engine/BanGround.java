package io.tidewaiter.engine;

/** Why a ban is about a shipment. */
enum BanGround {
  /** The goods are meant for the country. */
  DESTINATION("law.ban"),
  /** Someone whom the goods are for sits in the country. */
  RECEIVER("law.receiver"),
  /** The goods pass through the country. */
  TRANSIT("law.transit");

  private final String sentence;

  BanGround(String sentence) {
    this.sentence = sentence;
  }

  /** The key of the sentence that says so. */
  String sentence() {
    return sentence;
  }
}
