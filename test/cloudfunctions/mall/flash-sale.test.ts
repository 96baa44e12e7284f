import { flashSalePromises } from './flash-sale'

describe('a flash sale', () => flashSalePromises('embedded', { members: 2_000, pieces: 100, latencies: [0, 2, 10] }))
