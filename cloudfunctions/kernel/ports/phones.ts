/** The phone port: WeChat shows a mini-program no number, only a code for one that the cloud may exchange once. */
export interface Phones {
  /** The number a code stands for; null where the code is unknown, used or older than five minutes. */
  numberFor(code: string): Promise<string | null>
}
