import type { RouteRecordRaw } from 'vue-router'
import { isBureau, isReviewer } from '../session/session'

const onlyBureau = () => isBureau.value || '/app/'
const onlyReviewer = () => isReviewer.value || '/app/'

/** A bureau's pages. */
export default [
  { path: '/app/review', component: () => import('./Review.vue'), beforeEnter: onlyReviewer },
  { path: '/app/rounds', component: () => import('../round/Rounds.vue'), beforeEnter: onlyBureau },
  {
    path: '/app/rounds/:id',
    component: () => import('../round/Round.vue'),
    props: true,
    // A firm that was asked answers on a page of its own.
    beforeEnter: (to) => isBureau.value || `${to.path}/answer`,
  },
  { path: '/app/report-forms', component: () => import('../report/ReportForms.vue'), beforeEnter: onlyReviewer },
  { path: '/app/feedback', component: () => import('../feedback/Feedback.vue'), beforeEnter: onlyBureau },
] satisfies RouteRecordRaw[]
