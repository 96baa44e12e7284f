import { phoneNumber } from '../../../domain/member/phone'
import type { Phones } from '../../kernel/ports/phones'
import { Busy } from '../../kernel/store/store'
import { errorCodeOf, textOf, troubleIn } from './cloud-calls'

/** The part of wx-server-sdk 4.0.2's cloud calls that exchanges a code. */
interface Cloud {
  openapi: {
    phonenumber: {
      getPhoneNumber(options: {
        code: string
      }): Promise<{ phoneInfo: { purePhoneNumber: string; countryCode: string } }>
    }
  }
}

/** WeChat's word for a code that is unknown, used or too old (phonenumber.getPhoneNumber, 40029 and 40163). */
const spentCodes: readonly (number | undefined)[] = [40029, 40163]

/** A code that WeChat was too busy to look at is not spent; a third try would outlast a member's patience. */
const triesMax = 2
const pauseMs = 300

/**
 * The phone port on WeChat. Where WeChat is busy or we are over a quota it throws `Busy`: the member may try again.
 *
 * @param cloud the SDK; its own types leave these answers untyped.
 */
export function wxPhones(cloud: object): Phones {
  const sdk = cloud as Cloud
  return {
    async numberFor(code) {
      for (let tries = 1; ; tries += 1)
        try {
          const { phoneInfo } = await sdk.openapi.phonenumber.getPhoneNumber({ code })
          return phoneNumber(phoneInfo.countryCode, phoneInfo.purePhoneNumber)
        } catch (fault) {
          if (spentCodes.includes(errorCodeOf(fault))) return null
          const trouble = troubleIn(fault)
          if (!trouble) throw fault
          if (tries === triesMax || trouble === 'overQuota') throw new Busy(textOf(fault))
          await new Promise((resolve) => setTimeout(resolve, pauseMs))
        }
    },
  }
}
