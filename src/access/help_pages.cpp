// SPDX-License-Identifier: Apache-2.0
#include "access/help_pages.hpp"

#include "access/markup.hpp"
#include "language/language.hpp"

namespace stepwise::access {

namespace {

Html topics_of(std::span<const HelpTopic> topics) {
  Html out;
  for (const auto& topic : topics) {
    std::vector<Html> points;
    for (const auto point : topic.points) points.emplace_back(t(point));
    out += section_heading(t(topic.title)) + bullets(points);
  }
  return out;
}

}  // namespace

govuk::Page help_page(std::string_view council, std::span<const HelpTopic> topics) {
  govuk::Page page;
  page.title = t("Help");
  page.main = two_thirds(
      heading(t("Help")) + section_heading(t("Signing in")) +
      bullets({t("If you forget your password, an administrator can give you a one-time password"),
               t("After 5 wrong tries in 15 minutes sign-in stops for 15 minutes, and longer each time; an "
                 "administrator can unlock you"),
               t("If you lose the app that shows your codes, an administrator can let you set it up again"),
               t("You are warned two minutes before you are signed out for not doing anything")}) +
      section_heading(t("Finding and recording")) +
      bullets({t("Search for a person before adding them: name, date of birth, postcode, phone or NHS number "
               "in one box"),
               t("What you type in [[a contact]] is kept as a draft, so you can stop and come back"),
               t("If someone saves the same thing first, you see both versions and nothing is lost")}) +
      topics_of(topics) + section_heading(t("What you cannot open")) +
      paragraph(t("A page your role may not open looks the same as a page that does not exist. If you need a "
                "restricted record to keep someone safe and your role allows it, open it with a reason: you "
                "have it for a few hours, and someone else reviews it.")) +
      section_heading(t("Who to ask")) + paragraph(t("Ask your administrator at {0}.", council)));
  return page;
}

govuk::Page accessibility_page(std::string_view council) {
  govuk::Page page;
  page.title = t("Accessibility statement");
  page.main = two_thirds(
      heading(t("Accessibility statement")) +
      paragraph(
          t("This statement is about the Stepwise service as {0} runs it. The service is made to meet the Web Content Accessibility Guidelines 2.2 "
            "at level AA.", council)) +
      section_heading(t("What you should be able to do")) +
      bullets({t("Use every page with only a keyboard"),
               t("Zoom to 400% without losing words or scrolling sideways, apart from wide tables"),
               t("Use a screen reader: headings, labels, tables and error messages are marked as what they are"),
               t("Use the service with scripts turned off"), t("Read charts as tables of the same numbers")}) +
      section_heading(t("How it is tested")) +
      paragraph(t("Each page is checked by program with axe and an HTML validator whenever the service is "
                "built, and laid out at 320 pixels wide. Programs find only some problems. It has not yet "
                "been tested by an outside body or by people who use assistive technology every day.")) +
      section_heading(t("If something does not work for you")) +
      paragraph(t("Tell {0}, which must answer. If you are not happy with the answer, the Equality Advisory and Support Service can advise you.", council)));
  return page;
}

govuk::Page privacy_page(std::string_view council) {
  govuk::Page page;
  page.title = t("Privacy");
  page.main = two_thirds(
      heading(t("Privacy")) +
      paragraph(
          t("{0} decides what is kept in this service and why, and is responsible for it under data protection law. Its own privacy notice says how "
            "long records are kept and how to ask for a copy.", council)) +
      section_heading(t("What this service keeps about people who use care")) +
      paragraph(t("What was said and agreed, details needed to keep in touch, and the care and support that "
                "followed. Each look at a person’s record is written down with who looked, when and why, and "
                "is shown on the record.")) +
      section_heading(t("What this service keeps about staff")) +
      bullets({t("Name, role, team and sign-in name"),
               t("A scrambled form of the password, from which the password cannot be read"),
               t("When and from which network address and browser each sign-in was made"),
               t("What was looked at and changed, which nobody can alter")}) +
      section_heading(t("Cookies")) +
      paragraph(t("Only cookies that signing in needs: one that stands for your session and one that protects "
                "the sign-in page. Nothing is measured, and nothing is sent to anyone else.")));
  return page;
}

}  // namespace stepwise::access
