export { countIn, countOf, union, type SerialRange } from '../../domain/code/ranges'
