import { isGivenNickname } from '../../domain/member/masked'
import type { Locale } from '.'

/** A nickname as it is read: one that a member wrote stays as it is, one that we gave is said in the reader's language. */
export const sayNickname = (nickname: string, locale: Locale): string =>
  locale === 'en' && isGivenNickname(nickname) ? nickname.replace('会员', 'Member ') : nickname
