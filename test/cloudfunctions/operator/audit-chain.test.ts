import { auditChainOn } from './audit-chain'

describe('the chain that seals the trail, in process', () => auditChainOn('embedded'))
