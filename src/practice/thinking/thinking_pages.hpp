// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "govuk/page.hpp"
#include "html/html.hpp"
#include "practice/thinking/thinking_form.hpp"
#include "practice/thinking/thinking_store.hpp"

namespace stepwise::thinking {

/// Where a finding can be taken, as its page and links say it.
struct TargetWords {
  std::string key;
  Message words;     ///< "an outcome"
};
/// What every page of this room shows with.
struct View {
  std::string home;                       ///< /people/REFERENCE/thinking
  std::string name;                       ///< what the person likes to be called
  bool may_change = false;
  bool has_star_licence = false;          ///< readings of a licensed tool may be begun
  bool asks_as_carer = false;             ///< a page may be begun as what somebody says as a carer
  Date today;
  std::vector<Promotion> promotions = {};
  std::vector<TargetWords> targets = {};
  std::vector<OutcomeName> outcomes = {};
  std::optional<Photo> photo = {};
  std::string photo_src = {};             ///< its address; the picture itself on paper
  std::vector<Media> media = {};          ///< of the page that is shown
  std::map<std::string, std::string> media_on_paper = {};   ///< pictures themselves, by reference
};

/// The pages in use, a short menu of the others, what was put away.
html::Html write_overview(const View& view, const std::vector<Page>& pages);
/// A living page; `shown_version` is one of its versions when it is not the newest.
html::Html write_page(const View& view, const Page& page, const std::vector<Version>& versions, bool is_newest);
/// The profile in the order of About Me.
html::Html write_about_me(const View& view, const Page& profile);
/// A finding: what it says, where it stands, where it was taken, where it can be taken.
html::Html write_finding(const View& view, const govuk::Frame& frame, const Finding& finding, const std::vector<Problem>& problems);
/// "Became an outcome, 3 November 2026", with a link to it where there is one.
html::Html taken_words(const View& view, const Promotion& promotion);
/// Where a finding was taken, and the link to take it somewhere. Not on paper.
html::Html ways_on(const View& view, const Part& part, const Entry& entry);
html::Html write_photo_form(const View& view, const govuk::Frame& frame, std::string_view token, const http::Fields& typed, const std::vector<Problem>& problems);
/// What a page keeps to be seen and heard, and the way to add to it.
html::Html write_media(const View& view, const Page& page);
html::Html write_media_form(const View& view, const Page& page, const govuk::Frame& frame, std::string_view token, const http::Fields& typed, const std::vector<Problem>& problems);
/// For the page Help.
html::Html write_summary(const View& view, const std::vector<Page>& pages);
/// h1 of a page: the tool's name, with what this one is about.
std::string title_of(const Page& page);

// Drawings, and what stands in their place for those who do not see them.
html::Html write_circle(const Page& page);
html::Html write_week(const View& view, const Page& page);
html::Html write_profile(const View& view, const Page& page);
/// A list of a part's findings, each with the way to take it further.
html::Html write_items(const View& view, const Part& part, const std::vector<const Entry*>& entries);
html::Html write_photo(const View& view, int wide);

}  // namespace stepwise::thinking
