import type { Files } from '../ports/files'

/** A drawn picture by its name, an uploaded one by its address. */
export const presentPicture = ({ files }: { files: Files }, picture: string): string =>
  picture.startsWith('cloud://') ? files.publicUrl(picture) : picture
