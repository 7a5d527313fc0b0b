// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/budget/budget_store.hpp"

namespace stepwise::budget {

/// An account that is open, or in which money is left, as lists and work show it. Restricted people stand in none.
struct Listed {
  Account account;
  std::string person_reference, person_name;
  std::string statement_reference;            ///< the latest; "" while there is none
  std::optional<Date> to_on, made_on;
  std::int64_t closing_pence = 0, under_pence = 0;
  Ask ask = Ask::none;                        ///< of the latest, unless somebody asked already
  std::optional<NextCheck> check;
  std::optional<Date> payment_review_on;      ///< held among the reviews, where its work stands
  bool moved_here = false;                    ///< its balance came from another account: the person changed provider
  std::optional<Date> closes_on;              ///< the provider told the council that it closes then
  std::optional<Date> settle_on;              ///< the last day that was given to it, or of the person's life: then somebody settles what is left
  bool died = false;
  bool kept_apart = false;                    ///< its plan is only for those who support carers
};
/// Of a team, a worker, a provider, or everybody; by name.
std::vector<Listed> list_accounts(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker, std::optional<std::string> provider = {}, bool restricted = false);

/// By when somebody asks: at once where nothing was spent, two weeks after the statement otherwise.
Date ask_by(const Listed& listed);

/// By when what is left is settled: four weeks after the last day. [ours]
Date settle_by(const Listed& listed);

/// A provider who told the council that it closes.
struct Closing {
  std::string provider = {};
  Date told_on = {}, closes_on = {};
  std::string words = {}, by_name = {};
};
std::vector<Closing> read_closings(store::ReadTx& tx);
/// Providers who hold open funds, and how many.
std::vector<std::pair<std::string, std::int64_t>> providers_with_funds(store::ReadTx& tx);
/// Whether it was kept: once for a form token. Audited as "budget.provider_closing".
Result<bool> keep_closing(store::WriteTx& tx, Random& random, const Closing& closing, store::AuditLine line, std::string_view form_token);

}  // namespace stepwise::budget
