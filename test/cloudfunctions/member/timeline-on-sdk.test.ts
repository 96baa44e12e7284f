import { timelinePromises } from './timeline'

describe('on the real SDK: a member’s timeline', () => timelinePromises('sdk'))
