import { wxPhones } from '../../../../cloudfunctions/adapters/wx/phones'

/** What WeChat answers or refuses with, in the words of its own reference. */
const weChatThat = (getPhoneNumber: (options: { code: string }) => Promise<unknown>) =>
  wxPhones({ openapi: { phonenumber: { getPhoneNumber } } })
const refusing = (errCode: number) =>
  weChatThat(() => Promise.reject(Object.assign(new Error('openapi.phonenumber.getPhoneNumber:fail'), { errCode })))

describe('a code handed to WeChat', () => {
  test('comes back as the number it stands for, with its country where that is not China', async () => {
    const asked: string[] = []
    const phones = (countryCode: string, purePhoneNumber: string) =>
      weChatThat(async ({ code }) => {
        asked.push(code)
        return { errCode: 0, phoneInfo: { countryCode, purePhoneNumber, phoneNumber: `+${countryCode}` } }
      })
    expect(await phones('86', '13800138000').numberFor('code-1')).toBe('13800138000')
    expect(await phones('852', '91234567').numberFor('code-2')).toBe('+852 91234567')
    expect(asked).toEqual(['code-1', 'code-2'])
  })

  test.each([40029, 40163])('is spent or unknown where WeChat says %d', async (errCode) => {
    expect(await refusing(errCode).numberFor('code')).toBeNull()
  })

  test('is not called spent where WeChat itself is in trouble', async () => {
    await expect(refusing(-1).numberFor('code')).rejects.toThrow('getPhoneNumber:fail')
    await expect(refusing(45011).numberFor('code')).rejects.toThrow()
  })
})
