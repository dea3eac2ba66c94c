"""Pages anybody may open: home, job search, vacancies, career framework, sign-in and the demo."""
