export { fold, likeness, splitMark } from '../report/fold';
