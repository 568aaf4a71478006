import { createAll, Button } from '../govuk/govuk-frontend.min.js'; createAll(Button);
