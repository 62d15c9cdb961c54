/** Compresses a text as gzip (RFC 1952). The bytes differ between systems; the text does not. */
export async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return joined(readerOf(new TextEncoder().encode(text), new CompressionStream('gzip')), Infinity);
}

/**
 * The text of gzip bytes. Rejects where they are no gzip, no UTF-8, or more than `longest` bytes when unpacked: a
 * small file may unpack to anything.
 */
export async function gunzip(bytes: Uint8Array, longest: number): Promise<string> {
  const unpacked = await joined(readerOf(bytes, new DecompressionStream('gzip')), longest);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unpacked);
}

function readerOf(
  bytes: Uint8Array,
  through: GenericTransformStream,
): ReadableStreamDefaultReader<Uint8Array> {
  const source = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return (source.pipeThrough(through) as ReadableStream<Uint8Array>).getReader();
}

async function joined(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  longest: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > longest) {
      await reader.cancel();
      throw new RangeError(`more than ${longest} bytes`);
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
