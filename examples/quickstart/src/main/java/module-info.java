/** A program that screens one shipment. */
module io.tidewaiter.quickstart {
  requires io.tidewaiter.rules;
}
