import { phoneNumber } from '../../../domain/member/phone'
import type { Phones } from '../phones'

/** The part of wx-server-sdk 4.0.2's cloud calls that exchanges a code; `config.json` has to permit it. */
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
const codeErrors = [40029, 40163]

/**
 * The phone port on WeChat.
 *
 * @param cloud the SDK; its own types leave these answers untyped.
 */
export function wxPhones(cloud: object): Phones {
  const sdk = cloud as Cloud
  return {
    async numberFor(code) {
      try {
        const { phoneInfo } = await sdk.openapi.phonenumber.getPhoneNumber({ code })
        return phoneNumber(phoneInfo.countryCode, phoneInfo.purePhoneNumber)
      } catch (fault) {
        if (codeErrors.includes((fault as { errCode?: number }).errCode ?? 0)) return null
        throw fault
      }
    },
  }
}
