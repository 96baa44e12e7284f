export { readPhone } from '../../domain/member/phone'
