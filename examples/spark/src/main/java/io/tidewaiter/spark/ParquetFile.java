package io.tidewaiter.spark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes rows to a new Parquet file, in the order in which they come. */
final class ParquetFile implements Closeable {

  private final MessageType schema;
  private final ParquetWriter<Group> writer;

  /**
   * Creates the file, or empties it.
   *
   * @param schema the columns, as Parquet spells them
   */
  ParquetFile(Path path, String schema, Configuration conf) throws IOException {
    this.schema = MessageTypeParser.parseMessageType(schema);
    writer = ExampleParquetWriter.builder(HadoopOutputFile.fromPath(path, conf))
        .withType(this.schema)
        .withConf(conf)
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
        .build();
  }

  /** A row to fill. */
  Group row() {
    return new SimpleGroup(schema);
  }

  void write(Group row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  /** Fills a column of text. */
  static void text(Group row, String column, String text) {
    row.add(column, Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Fills a column of text, if there is one. */
  static void text(Group row, String column, Optional<String> text) {
    text.ifPresent(present -> text(row, column, present));
  }

  /** Adds an element to a list, as the Parquet format spells lists. */
  static Group element(Group list) {
    return list.addGroup("list").addGroup("element");
  }
}
