/** The rule data that ship with the library, and the one class that opens them. */
@NullMarked
package io.tidewaiter.rules;

import org.jspecify.annotations.NullMarked;
