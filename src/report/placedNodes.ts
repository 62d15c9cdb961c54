export { placeIn } from './places';
