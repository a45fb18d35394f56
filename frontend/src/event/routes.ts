import type { RouteRecordRaw } from 'vue-router'
import { isBureau } from '../session/session'
import member from './part/routes'

/** Only a bureau holds events; whoever comes here otherwise is led to the list. */
const hosting = () => (isBureau.value ? true : '/app/')
const of = (page: string, component: RouteRecordRaw['component']) =>
  ({ path: `/app/events/:id${page}`, component, props: true, beforeEnter: hosting }) as RouteRecordRaw

const host: RouteRecordRaw[] = [
  { path: '/app/events/new', component: () => import('./host/EventForm.vue'), beforeEnter: hosting },
  of('/edit', () => import('./host/EventForm.vue')),
  of('/members', () => import('./host/Members.vue')),
  of('/invite', () => import('./host/Invite.vue')),
  of('/requests', () => import('./host/Requests.vue')),
  of('/timetable', () => import('./host/Timetable.vue')),
  of('/repair', () => import('./host/Repair.vue')),
  of('/papers', () => import('./host/Papers.vue')),
]

/** The list and an event have one address for those who hold it and those who come to it. */
const shared: RouteRecordRaw[] = [
  {
    path: '/app/events',
    component: () => (isBureau.value ? import('./host/Events.vue') : import('./part/Events.vue')),
  },
  {
    path: '/app/events/:id',
    component: () => (isBureau.value ? import('./host/EventHome.vue') : import('./part/MyEvent.vue')),
    props: true,
  },
]

export default [...host, ...shared, ...member] satisfies RouteRecordRaw[]
