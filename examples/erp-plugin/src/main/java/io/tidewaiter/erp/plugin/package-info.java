/** The plugin: screens deliveries when the ERP wants to release them. */
@NullMarked
package io.tidewaiter.erp.plugin;

import org.jspecify.annotations.NullMarked;
