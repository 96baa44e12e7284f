import type { Telling } from '../kernel/events/stream'
import { campaign } from './visitor/campaign'
import { changeCampaign } from './desk/change-campaign'
import { closeWindows } from './jobs/close-windows'
import { campaignFigures } from './desk/campaign-figures'
import { endCampaign } from './desk/end-campaign'
import { estimateCampaign } from './desk/estimate-campaign'
import { figuresToday } from './desk/figures-today'
import { getCampaign } from './desk/get-campaign'
import { launchCampaign } from './desk/launch-campaign'
import { listCampaigns } from './desk/list-campaigns'
import { pauseCampaign } from './desk/pause-campaign'
import { resumeCampaign } from './desk/resume-campaign'
import { revealDraw } from './desk/reveal-draw'
import { saveCampaign } from './desk/save-campaign'
import { weighedCampaigns } from './weighing'

export { collections } from './collections'
export { personal } from './personal'
export { streams } from './streams'

/** What the mini-program asks. */
export const visitor = { campaign }

/** What operators ask. */
export const desk = {
  campaignFigures,
  changeCampaign,
  figuresToday,
  endCampaign,
  estimateCampaign,
  getCampaign,
  launchCampaign,
  listCampaigns,
  pauseCampaign,
  resumeCampaign,
  revealDraw,
  saveCampaign,
}

/** What a timer does, a bounded slice each time. */
export const jobs = { closeWindows }

/** What its commands tell beside their line in the trail. */
export const tellings = {
  saveCampaign: (campaignId: string) => ({ code: 'campaignSaved', campaignId }),
  launchCampaign: (campaignId: string) => ({ code: 'campaignLaunched', campaignId }),
  pauseCampaign: (campaignId: string) => ({ code: 'campaignPaused', campaignId }),
  resumeCampaign: (campaignId: string) => ({ code: 'campaignResumed', campaignId }),
} satisfies Record<string, Telling>

/** How its commands are weighed. */
export const weighings = weighedCampaigns
