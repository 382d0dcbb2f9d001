/** Stands for the ERP: what it offers to plugins. It is not part of the plugin's jar. */
@NullMarked
package io.tidewaiter.erp.host;

import org.jspecify.annotations.NullMarked;
