"""What people head the parts of a CV with, in English and Welsh."""

from matching.profiles import SectionKind

HEADINGS: dict[SectionKind, str] = {
    SectionKind.HEADER: """
        contact | contact details | contact information | contact me | contact info | personal details
        personal information | personal data | my details | details | biographical details
        manylion cyswllt | cyswllt | cysylltu | manylion personol | gwybodaeth bersonol | fy manylion""",
    SectionKind.SUMMARY: """
        about | about the candidate | summary of qualifications | profile summary
        career objectives | career aims | professional objective | bio | biography
        profile | personal profile | professional profile | career profile | summary | personal summary
        professional summary | career summary | executive summary | summary of experience | objective
        career objective
        personal statement | statement | professional statement | supporting statement | about me
        introduction
        overview | career overview | who i am | key achievements | career highlights | highlights
        achievements
        proffil | proffil personol | proffil proffesiynol | crynodeb | crynodeb personol | crynodeb gyrfa
        crynodeb proffesiynol | datganiad personol | datganiad | amdanaf | amdanaf i | amdanaf fi | amcan
        nod
        cyflwyniad | trosolwg | fi | pwy ydw i | uchafbwyntiau | prif gyflawniadau | cyflawniadau""",
    SectionKind.EXPERIENCE: """
        company details | employment details | work details | internships | employment record | service history
        cofnod cyflogaeth | swyddi diweddar | interniaethau
        experience | work experience | employment | employment history | career history | work history
        professional experience | relevant experience | career | career to date | job history
        previous employment
        previous experience | previous roles | current role | current employment | current position
        earlier career
        earlier roles | other experience | other employment | positions held | employment and experience
        experience and employment | relevant work experience | it experience | technical experience | roles
        jobs | placements | work placements | recent experience | recent employment | additional experience
        profiad | profiad gwaith | profiad perthnasol | profiad proffesiynol | cyflogaeth | hanes cyflogaeth
        hanes gwaith | hanes gyrfa | gyrfa | gyrfa hyd yma | swyddi | swyddi blaenorol | swydd bresennol
        cyflogaeth flaenorol | profiad blaenorol | profiad arall | lleoliadau gwaith""",
    SectionKind.EDUCATION: """
        education details | educational qualifications | academic record | schools and colleges | schooling
        ysgolion a cholegau | addysg uwch
        education | education and qualifications | education and training | qualifications
        academic qualifications
        academic background | academic history | education history | educational background
        training and education
        qualifications and training | qualifications and education | studies | degree | academic
        academic achievements | education and certifications | relevant modules
        addysg | addysg a chymwysterau | addysg a hyfforddiant | cymwysterau | cymwysterau academaidd
        cefndir addysgol | hanes addysg | cymwysterau ac addysg | cymwysterau a hyfforddiant
        astudiaethau""",
    SectionKind.SKILLS: """
        skill details | skill set | skillset | skills set | digital tools | key skills and competencies | tech skills
        programming skills | what i can do | sgiliau a chymwyseddau | setiau sgiliau
        skills | key skills | technical skills | core skills | it skills | digital skills
        professional skills
        skills and competencies | competencies | core competencies | key competencies | technologies
        tech stack
        technical summary | technical proficiencies | areas of expertise | expertise | tools
        tools and technologies
        skills and tools | skills and technologies | skills profile | skills summary | soft skills
        transferable skills
        personal skills | other skills | additional skills | computer skills | strengths | key strengths
        skills and abilities | technical expertise | technical competencies | technical knowledge
        capabilities
        knowledge and skills | skills and knowledge | specialisms | skills and experience | software
        programming
        programming languages | skill highlights | management skills | relevant skills
        sgiliau | prif sgiliau | sgiliau allweddol | sgiliau technegol | sgiliau craidd | sgiliau digidol
        sgiliau tg
        sgiliau proffesiynol | cymwyseddau | technolegau | offer | offer a thechnolegau | arbenigedd
        cryfderau
        sgiliau a phrofiad | sgiliau eraill | galluoedd | sgiliau personol | meysydd arbenigedd""",
    SectionKind.CERTIFICATIONS: """
        achievements and awards | badges | licences and certificates | cyrsiau a hyfforddiant
        certifications | certificates | certification | professional certifications | accreditations
        licences and certifications | licenses and certifications | licenses | licences | training | courses
        training and certifications | certifications and training | professional training
        professional development | continuing professional development | cpd | professional qualifications
        training and certificates | courses and certificates | certificates and training
        courses and certifications | memberships | professional memberships | training courses | affiliations
        professional affiliations | awards | awards and certifications | honours and awards
        honors and awards
        hyfforddiant a thystysgrifau | tystysgrifau a hyfforddiant | cyrsiau a thystysgrifau
        tystysgrifau | ardystiadau | achrediadau | hyfforddiant | cyrsiau | datblygiad proffesiynol
        cymwysterau proffesiynol | aelodaeth | aelodaeth broffesiynol | gwobrau""",
    SectionKind.PROJECTS: """
        project details | projects undertaken | gwaith prosiect
        projects | personal projects | key projects | selected projects | academic projects | side projects
        portfolio | open source | publications | project experience | recent projects | case studies
        project work
        prosiectau | prif brosiectau | prosiectau personol | portffolio | cyhoeddiadau | cod agored""",
    SectionKind.VOLUNTEERING: """
        voluntary roles | voluntary and community work | charity work | community and volunteering | rolau gwirfoddol
        volunteering | voluntary work | volunteer experience | volunteer work | voluntary experience
        community
        community work | community involvement | volunteering experience | school governor | volunteer
        positions of responsibility | leadership and volunteering
        gwirfoddoli | gwaith gwirfoddol | profiad gwirfoddoli | profiad gwirfoddol | gwaith cymunedol
        y gymuned""",
    SectionKind.LANGUAGES: """
        language | language proficiency | medrau iaith
        languages | language skills | languages spoken | spoken languages | welsh language
        welsh language skills
        ieithoedd | sgiliau iaith | sgiliau ieithyddol | y gymraeg | iaith | sgiliau cymraeg""",
    SectionKind.INTERESTS: """
        hobbies and activities | leisure | leisure interests | diddordebau a gweithgareddau | diddordebau a hamdden
        interests | hobbies | hobbies and interests | interests and hobbies | personal interests
        other interests
        activities | activities and interests | outside work | interests and activities
        extracurricular activities
        diddordebau | hobïau | hobiau | diddordebau a hobïau | diddordebau personol | hamdden | gweithgareddau
        y tu allan i'r gwaith""",
    SectionKind.REFERENCES: """
        geirdaon ar gael ar gais | references on request | references available | references available upon request
        references are available on request | referees available on request | geirda ar gael ar gais
        canolwyr ar gael ar gais | enwau canolwyr ar gael ar gais
        references upon request | referee details | cyfeiriadau | geirdaon ar gael
        references | referees | reference | character references | references available on request
        geirda | geirdaon | canolwyr | canolwr""",
    SectionKind.OTHER: """
        additional information | other information | further information | other | additional details
        miscellaneous | availability | notice period | driving licence | eligibility | security clearance
        equality monitoring | declaration | adjustments
        gwybodaeth ychwanegol | gwybodaeth arall | arall | trwydded yrru | argaeledd
        datganiad ychwanegol""",
}
