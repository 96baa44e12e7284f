/** The file port: print files and pictures, which no document should hold. */
export interface Files {
  /**
   * Stores a file under a path such as `print/<name>.csv`, replacing what was there. Content may be of any length and is
   * never held in memory whole where the adapter can avoid it.
   */
  write(
    path: string,
    content: NodeJS.ReadableStream | AsyncIterable<Uint8Array>,
  ): Promise<{ fileId: string; bytes: number }>
  /** Removes the file under a path, if there is one. */
  remove(path: string): Promise<void>
  /** The content of a file of at most so many bytes. */
  read(fileId: string, bytesMax: number): Promise<Buffer | 'missing' | 'tooLarge'>
  /** Removes a file that somebody uploaded; false where there was none. */
  removeById(fileId: string): Promise<boolean>
  /** An address anyone may download the file from, for a while. */
  temporaryUrl(fileId: string): Promise<string>
  /** The lasting address of a file under `public/`, which anyone may read. */
  publicUrl(fileId: string): string
  /** Whether an id is of a file of this cloud under `public/`; whether there is such a file is not looked at. */
  isPublic(fileId: string): boolean
}
