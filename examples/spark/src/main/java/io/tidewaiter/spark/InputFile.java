package io.tidewaiter.spark;

/**
 * A file of a data set.
 *
 * @param path its address, as Hadoop writes it
 * @param bytes its length
 * @param modified when it was written, in milliseconds since 1970
 */
record InputFile(String path, long bytes, long modified) {}
