/** Where a job stopped: the cursor of the page after the last one it finished. */
export interface Progress {
  _id: string
  after: string
}
