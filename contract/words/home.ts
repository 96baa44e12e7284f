export {
  fixedBlocks,
  guestAudience,
  homeBlockKinds,
  shownBlocks,
  targetKinds,
  targetPages,
  type HomeBlockKind,
  type Target,
  type TargetKind,
  type TargetPage,
} from '../../domain/brand/home'

/** More would be scrolled past. */
export const homeBlocksMax = 20
