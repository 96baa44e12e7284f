import { auditChainOn } from './audit-chain'

describe('the chain that seals the trail, on the real SDK', () => auditChainOn('sdk'))
