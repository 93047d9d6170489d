import '@/components/theme/base.css';
import { ExamPage } from '@/components/exam/ExamPage';
import { renderPage } from '@/components/data/render-page';

renderPage(<ExamPage />);
