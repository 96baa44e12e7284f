/** The file port: print files, exports and pictures, too big to pass through a function's answer. */
export interface Files {
  /**
   * Stores a file under a path such as `print/<name>.csv`, replacing what was there. Content may be of any length and is
   * never held in memory whole where the adapter can avoid it.
   */
  write(
    path: string,
    content: NodeJS.ReadableStream | AsyncIterable<Uint8Array>,
  ): Promise<{ fileId: string; bytes: number }>
  /** The content of a file of at most so many bytes. */
  read(fileId: string, bytesMax: number): Promise<Buffer | 'missing' | 'tooLarge'>
  /** False where there was no such file. */
  remove(fileId: string): Promise<boolean>
  /** An address anyone may download the file from, for a while. */
  temporaryUrl(fileId: string): Promise<string>
}
