package io.tidewaiter.erp.plugin;

import io.tidewaiter.erp.host.Delivery;
import io.tidewaiter.erp.host.DeliveryReleaseListener;
import io.tidewaiter.erp.host.ReleaseDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/** A small ERP: Apache Felix, whose bundles see of its class path only the package for plugins. */
final class Erp implements AutoCloseable {

  private static final long SECONDS_TO_STOP = 20;

  private final Framework framework;

  private Erp(Framework framework) {
    this.framework = framework;
  }

  /** Starts one with what was installed in a folder before, if anything. */
  static Erp start(Path storage, Map<String, String> properties) throws BundleException {
    Map<String, String> configuration = new HashMap<>(properties);
    configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
    configuration.put(
        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "io.tidewaiter.erp.host;version=1.0.0");
    Framework framework = new FrameworkFactory().newFramework(configuration);
    framework.start();
    return new Erp(framework);
  }

  /** The jars to install: the plugin and what it needs. */
  static List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    try (Stream<Path> needed = Files.list(Path.of("target", "bundles"))) {
      needed.sorted().forEach(jars::add);
    }
    jars.add(Path.of(System.getProperty("plugin.jar")));
    return jars;
  }

  /** Installs all jars, then starts them. */
  void install(List<Path> jars) throws BundleException {
    List<Bundle> bundles = new ArrayList<>();
    for (Path jar : jars) {
      bundles.add(add(jar));
    }
    for (Bundle bundle : bundles) {
      bundle.start();
    }
  }

  /** Installs a jar and leaves it there. */
  Bundle add(Path jar) throws BundleException {
    return context().installBundle(jar.toUri().toString());
  }

  /** Asks all listeners; that there is none is an objection as well. */
  Optional<String> objection(Delivery delivery, LocalDate today) throws InvalidSyntaxException {
    var references = context().getServiceReferences(DeliveryReleaseListener.class, null);
    if (references.isEmpty()) {
      return Optional.of("nothing has screened the delivery");
    }
    return references.stream()
        .flatMap(reference -> context().getService(reference).objection(delivery, today).stream())
        .findFirst();
  }

  ReleaseDesk desk() {
    ServiceReference<ReleaseDesk> reference = context().getServiceReference(ReleaseDesk.class);
    return context().getService(reference);
  }

  Bundle bundle(String symbolicName) {
    return Stream.of(context().getBundles())
        .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }

  List<Bundle> bundles() {
    return List.of(context().getBundles());
  }

  private BundleContext context() {
    return framework.getBundleContext();
  }

  @Override
  public void close() throws BundleException {
    framework.stop();
    try {
      framework.waitForStop(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
