// The thread in which scenarios are learned: it is given the lessons, answers what it learned of them, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { buffersOf, learn } from '#core/search/router/learn.ts'
import type { Lesson } from '#core/search/router/lesson.ts'

const learned = learn(workerData as Lesson[])
parentPort?.postMessage(learned, buffersOf(learned))
