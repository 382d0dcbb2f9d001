package io.tidewaiter.erp.host;

import java.time.LocalDate;

/** Where a person takes it upon themselves to let a delivery go. The ERP says who may, and shows the form. */
public interface ReleaseDesk {

  /**
   * Documents that a person releases a delivery as it stands now.
   *
   * @param who the person, not blank
   * @param why their reason, not blank
   * @param until the last day on which the release holds
   * @throws IllegalArgumentException if a text is blank or the delivery is not one that a person may release; the
   *     message is for that person
   */
  void release(Delivery delivery, String who, String why, LocalDate until);
}
