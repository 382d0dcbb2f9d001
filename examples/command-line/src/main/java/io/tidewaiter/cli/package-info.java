/** The command line: screens files of shipments and prints why a line is held. */
@NullMarked
package io.tidewaiter.cli;

import org.jspecify.annotations.NullMarked;
