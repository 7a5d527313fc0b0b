// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "govuk/page.hpp"
#include "language/language.hpp"
#include "practice/person/person.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::person {

/// The tabs of a person's record.
enum class Tab { overview, help, timeline, details, people, access_history, none };

/// Identity bar and sub-navigation: put it in `Page::before_main` of every page about a person.
html::Html person_header(const Banner& banner, const Lists& lists, Tab here, Date today);
/// Only the identity bar, for question pages.
html::Html identity_bar(const Banner& banner, const Lists& lists, Date today);
/// The address of a person's record: /people/REFERENCE.
std::string record_href(std::string_view person_reference);

/// A section of the record that another room adds. One that needs no more than opening the record stands on the overview,
/// which is kept in memory: it must not depend on who looks. One that needs more stands on the page Help, for those who have
/// that permission.
struct RecordSection {
  Message title;   ///< noted("Conversations")
  std::function<html::Html(store::ReadTx&, const access::ReadablePerson&)> render;
  access::Permission needs = access::Permission::read_person;
};

}  // namespace stepwise::person
