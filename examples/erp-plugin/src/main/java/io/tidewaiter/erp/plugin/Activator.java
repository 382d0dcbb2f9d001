package io.tidewaiter.erp.plugin;

import io.tidewaiter.erp.host.DeliveryReleaseListener;
import io.tidewaiter.erp.host.ReleaseDesk;
import io.tidewaiter.rules.StandardRules;
import java.nio.file.Path;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Registers the listener when the bundle starts; the framework takes it back when the bundle stops. It does so before
 * any rule is read: rules that cannot be read must hold deliveries up, not keep the listener away from them.
 */
public final class Activator implements BundleActivator {

  /**
   * The framework property that names the file of documented releases, in a folder that is there. Without it, the file lies in the bundle's own
   * storage, which is lost when the bundle is uninstalled.
   */
  static final String RELEASES = "tidewaiter.releases";

  @Override
  public void start(BundleContext context) {
    String named = context.getProperty(RELEASES);
    Path file = named == null ? context.getDataFile("releases.tsv").toPath() : Path.of(named);
    // tag::register[]
    DeliveryScreening screening = new DeliveryScreening(StandardRules::load, new ReleaseBook(file));
    context.registerService(DeliveryReleaseListener.class, screening, null);
    context.registerService(ReleaseDesk.class, screening, null);
    // end::register[]
  }

  @Override
  public void stop(BundleContext context) {}
}
