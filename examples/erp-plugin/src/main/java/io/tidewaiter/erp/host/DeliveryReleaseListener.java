package io.tidewaiter.erp.host;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Is asked before a delivery leaves. Plugins register theirs as OSGi services. The ERP releases a delivery only if at
 * least one is registered, each was asked, none objects and none throws.
 */
public interface DeliveryReleaseListener {

  /**
   * What speaks against releasing a delivery, in words for the person at the screen; empty if nothing does.
   *
   * @param today the day of the release, as the ERP has it
   */
  Optional<String> objection(Delivery delivery, LocalDate today);
}
