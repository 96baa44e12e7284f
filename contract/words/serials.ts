export { countOf, union, type SerialRange } from '../../domain/code/ranges'
