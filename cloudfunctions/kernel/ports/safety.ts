import type { Finding } from '../../../domain/community/visibility'

/** WeChat's numbers for where a text or picture appears. */
export const scenes = { profile: 1, comment: 2, forum: 3 } as const
export type Scene = (typeof scenes)[keyof typeof scenes]

export interface TextQuestion {
  text: string
  /** Whose text it is; the service wants to have seen them within two hours. */
  openid: string
  nickname: string
  scene: Scene
}

export interface PictureQuestion {
  /** An address that the service can read for half an hour. */
  url: string
  openid: string
  scene: Scene
}

/** Why a service said nothing: nothing is ever made of it but another try. */
export type Silence = 'overQuota' | 'inactive' | 'timedOut' | 'failed'

export type TextAnswer = { answered: true; finding: Finding } | { answered: false; why: Silence }

/** A picture that the service took; its finding comes later, by the trace id. */
export type PictureAnswer = { taken: true; traceId: string } | { taken: false; why: Silence }

/** The platform's own checks of what members write and show. They may be slow, over quota or gone, and never throw. */
export interface Safety {
  checkText(question: TextQuestion): Promise<TextAnswer>
  checkPicture(question: PictureQuestion): Promise<PictureAnswer>
}

/** The service's own words, which are ours too; any other is no answer. */
export const findingOf = (suggest: unknown): Finding | undefined =>
  suggest === 'pass' || suggest === 'review' || suggest === 'risky' ? suggest : undefined
