import { consumerPromises } from './consumers'

describe('on the real SDK: consumers of events', () => consumerPromises('sdk'))
