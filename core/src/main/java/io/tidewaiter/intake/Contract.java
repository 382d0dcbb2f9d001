package io.tidewaiter.intake;

import com.google.common.collect.ImmutableList;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;

/**
 * The fields and limits of the public contract for shipments, shared by JSON and CSV. The order is the
 * one in which messages list the names.
 */
final class Contract {

  static final int MAX_TRANSIT = 50;
  static final int MAX_PARTIES = 100;
  static final int MAX_LINES = 100_000;

  /** The most that one record of a file may hold, in bytes; in memory, characters. */
  static final int MAX_RECORD = 32 << 20;

  static final String RECORD_TOO_LARGE = "The record is larger than 32 MiB";

  static final ImmutableList<Field<Shipment.Builder>> SHIPMENT = ImmutableList.of(
      Field.name("id", 200, Shipment.Builder::id),
      Field.coded("date", Shipment.Builder::date),
      Field.coded("contractDate", Shipment.Builder::contractDate),
      Field.coded("dispatch", Shipment.Builder::dispatch),
      Field.coded("destination", Shipment.Builder::destination));

  static final ImmutableList<Field<Shipment.Builder>> ASSURANCES = ImmutableList.of(
      Field.coded("endUseStatement", Shipment.Builder::endUseStatement),
      Field.coded("noReexportClause", Shipment.Builder::noReexportClause));

  static final ImmutableList<Field<Party.Builder>> PARTY = ImmutableList.of(
      Field.free("name", 500, Party.Builder::name),
      Field.coded("country", Party.Builder::country),
      Field.free("address", 1000, Party.Builder::address),
      Field.coded("business", Party.Builder::business),
      Field.coded("incorporated", Party.Builder::incorporated),
      Field.coded("customerSince", Party.Builder::customerSince),
      Field.free("phone", 50, Party.Builder::phone),
      Field.free("email", 320, Party.Builder::email),
      Field.free("website", 500, Party.Builder::website));

  static final ImmutableList<Field<LineItem.Builder>> LINE = ImmutableList.of(
      Field.name("id", 200, LineItem.Builder::id),
      Field.coded("hsCode", LineItem.Builder::hsCode),
      Field.coded("hsEdition", LineItem.Builder::hsEdition),
      Field.coded("nomenclature", LineItem.Builder::nomenclature),
      Field.name("sku", 200, LineItem.Builder::sku),
      Field.free("description", LineItem.MAX_DESCRIPTION, LineItem.Builder::description),
      Field.coded("origin", LineItem.Builder::origin),
      Field.number("quantity", LineItem.Builder::quantity),
      Field.free("unit", 20, LineItem.Builder::unit),
      Field.number("netMassKg", LineItem.Builder::netMassKg));

  private Contract() {}

  /** The field of a line with a name. */
  static Field<LineItem.Builder> ofLine(String name) {
    return LINE.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a line has no field " + name));
  }
}
