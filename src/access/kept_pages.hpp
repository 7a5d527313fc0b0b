// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "access/access.hpp"
#include "store/kept.hpp"

namespace stepwise::access {

/// A page as one session sees it, and what the audit says of the look: how many people's names stand in it. Without `what` the
/// look is not written down.
struct ListPage {
  govuk::Page page;
  std::string_view what = {};   ///< words kept in the record
  std::size_t people = 0;
};

/// Pages that people come back to all day, each kept for its session until something is saved, or for a minute: who goes from a
/// list to a record and back has it at once. Each look is written down all the same. On the event loop only what needs no database
/// is answered.
class KeptPages {
 public:
  /// `also` names what the list is made of beside the record: an index that follows it a moment later.
  http::Response show(Visit& visit, const std::function<Result<ListPage>(store::ReadTx&)>& make, std::string_view also = {});
  using OfPerson = std::function<Result<govuk::Page>(Visit& visit, store::ReadTx& tx, const ReadablePerson& who)>;
  /// The reference of the person whom the address is about; "": there is nobody.
  using Whose = std::function<std::string(const Visit& visit, store::ReadTx& tx)>;
  /// A page about a person: whether they may be looked at is asked, and the look written down as `what`, each time.
  http::Response show_person(Visit& visit, std::string_view what, const Whose& whose, const OfPerson& make);

 private:
  /// A whole answer, ready to be sent as often as it is asked for, and what the audit says of each look.
  struct Ready {
    std::shared_ptr<const std::string> body;
    std::string_view what = {};
    std::size_t people = 0;
    std::optional<PersonId> person = {};   ///< whom it is about
    bool restricted = false;
  };
  store::Kept<Result<Ready>> kept_{300};
};

/// A list, as the function of its route, which may run on the event loop.
std::function<http::Response(Visit&)> kept_list(std::function<Result<ListPage>(Visit&, store::ReadTx&)> make);

/// A page about the person of the address, as the function of its route, which may run on the event loop.
std::function<http::Response(Visit&)> kept_of_person(std::string_view what, KeptPages::OfPerson make);

}  // namespace stepwise::access
