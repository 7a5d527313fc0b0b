// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "practice/person/details_pages.hpp"

namespace stepwise::person {

/// What a form that adds one thing says, with what is amiss.
template <class T>
struct Read {
  T value;
  std::vector<Problem> problems;
};
Read<OtherName> read_other_name(const Typed& typed);
Read<ContactDetail> read_contact_detail(const Typed& typed);
Read<Identifier> read_identifier(const Typed& typed, const Lists& lists);
/// `on_record`: the other is a person of the record, so that no name is asked for.
Read<Relationship> read_relationship(const Typed& typed, const Lists& lists, bool on_record);

}  // namespace stepwise::person
